/// Why the system refused something, in other languages than its own.
enum SystemReason {
    static func spanish(_ reason: String) -> String { spanish[reason] ?? reason }
    static func hindi(_ reason: String) -> String { hindi[reason] ?? reason }

    private static let spanish = [
        "No such file or directory": "la carpeta no existe",
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
    ]

    private static let hindi = [
        "No such file or directory": "ऐसा कोई फ़ोल्डर नहीं है",
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
    ]
}
