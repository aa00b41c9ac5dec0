import ArgumentParser

@main
struct Viva: ParsableCommand {}
