import Glibc

/// Why the system refused something, in its own words and in other languages.
enum SystemReason {
    /// - Parameter error: as in `errno`.
    static func english(_ error: Int32) -> String { unsafe String(cString: strerror(error)) }

    private static let missing = "No such file or directory"

    /// - Parameter missing: what is said where there is no such thing; usually of a folder to write in.
    static func spanish(_ reason: String, missing: String = "la carpeta no existe") -> String {
        reason == Self.missing ? missing : spanish[reason] ?? reason
    }

    /// - Parameter missing: what is said where there is no such thing; usually of a folder to write in.
    static func hindi(_ reason: String, missing: String = "ऐसा कोई फ़ोल्डर नहीं है") -> String {
        reason == Self.missing ? missing : hindi[reason] ?? reason
    }

    private static let spanish = [
        "Permission denied": "permiso denegado",
        "Operation not permitted": "operación no permitida",
        "Read-only file system": "el sistema de archivos es de solo lectura",
        "No space left on device": "no queda espacio en el disco",
        "Disk quota exceeded": "se ha superado la cuota de disco",
        "Is a directory": "es una carpeta",
        "Not a directory": "una parte de la ruta no es una carpeta",
        "File name too long": "el nombre es demasiado largo",
        "File too large": "el archivo es demasiado grande",
        "Input/output error": "error de entrada o salida",
        "File exists": "ya existe",
        "Bad file descriptor": "está cerrado",
        "Broken pipe": "nadie lee ya del otro lado",
        "Text file busy": "otro programa lo está usando",
        "Device or resource busy": "otro programa lo está usando",
        "Too many open files": "hay demasiados archivos abiertos",
        "Too many levels of symbolic links": "los enlaces simbólicos dan vueltas",
        "Exec format error": "no es un programa que se pueda ejecutar aquí",
        "Invalid argument": "el sistema no lo admite",
    ]

    private static let hindi = [
        "Permission denied": "अनुमति नहीं है",
        "Operation not permitted": "इसकी अनुमति नहीं है",
        "Read-only file system": "इस डिस्क पर केवल पढ़ा जा सकता है",
        "No space left on device": "डिस्क पर जगह नहीं बची",
        "Disk quota exceeded": "डिस्क पर आपकी सीमा पूरी हो गई है",
        "Is a directory": "यह फ़ोल्डर है",
        "Not a directory": "रास्ते का एक हिस्सा फ़ोल्डर नहीं है",
        "File name too long": "नाम बहुत लंबा है",
        "File too large": "फ़ाइल बहुत बड़ी है",
        "Input/output error": "पढ़ने या लिखने में गड़बड़ी हुई",
        "File exists": "पहले से मौजूद है",
        "Bad file descriptor": "वह बंद है",
        "Broken pipe": "दूसरी ओर अब कोई पढ़ नहीं रहा",
        "Text file busy": "कोई और प्रोग्राम उसे काम में ले रहा है",
        "Device or resource busy": "कोई और प्रोग्राम उसे काम में ले रहा है",
        "Too many open files": "बहुत-सी फ़ाइलें खुली हैं",
        "Too many levels of symbolic links": "प्रतीकात्मक लिंक घूम-फिरकर वहीं पहुँचते हैं",
        "Exec format error": "वह यहाँ चलने वाला प्रोग्राम नहीं है",
        "Invalid argument": "सिस्टम इसे नहीं मानता",
    ]
}
