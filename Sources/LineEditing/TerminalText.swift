/// Text as a terminal shows it: how wide it is, what of it is safe to print, and where its lines break.
public enum TerminalText {}
