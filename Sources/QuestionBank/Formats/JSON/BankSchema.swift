/// The JSON Schema (draft 2020-12) of what the format `json` writes and reads.
public enum BankSchema {
    /// The published file, byte for byte.
    public static var bytes: [UInt8] { PackageResources.bank_schema_json }
}
