public import Assessment

/// Conditions and figures as banks write them.
public enum BankNotation {
    /// `value > 1600 and days > 50`
    public static func text(_ expression: Expression) -> String { ExpressionPrinter.text(expression) }

    /// `1.0925 ha ± 0.0005`, `2.4..2.8 ha`, `> 500`, `35% 3 sf`
    public static func figure(of branch: NumericBranch) -> String { ItemWriter.figure(of: branch) }
}
