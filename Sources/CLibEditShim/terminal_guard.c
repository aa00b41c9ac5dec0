#define _GNU_SOURCE
#include "CLibEditShim.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios settings;
static int terminal = -1;
static volatile sig_atomic_t is_armed;

static const int fatal[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
                            SIGXCPU, SIGXFSZ, SIGALRM, SIGUSR1, SIGUSR2, SIGPIPE, SIGVTALRM, SIGPROF};
enum { fatal_count = sizeof fatal / sizeof *fatal };
static struct sigaction previous[fatal_count];

/// Only calls that are safe in a signal handler.
static void restore(void) {
    if (!is_armed || terminal < 0)
        return;
    is_armed = 0;
    struct sigaction ignore, old;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    // A process in the background would be stopped for touching the terminal.
    sigaction(SIGTTOU, &ignore, &old);
    static const char paste_off[] = "\033[?2004l\r\n";
    ssize_t written = write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
    (void)written;
    tcsetattr(terminal, TCSANOW, &settings);
    sigaction(SIGTTOU, &old, NULL);
}

static void on_fatal(int number) {
    int saved = errno;
    restore();
    for (int index = 0; index < fatal_count; index++)
        if (fatal[index] == number)
            sigaction(number, &previous[index], NULL);
    raise(number); // delivered to whoever was there before as soon as this handler returns
    errno = saved;
}

void terminal_guard_start(int descriptor) {
    if (terminal >= 0 || tcgetattr(descriptor, &settings) != 0)
        return;
    terminal = descriptor;
    atexit(restore);
    for (int index = 0; index < fatal_count; index++) {
        if (sigaction(fatal[index], NULL, &previous[index]) != 0)
            continue;
        int has_handler = (previous[index].sa_flags & SA_SIGINFO) || previous[index].sa_handler != SIG_DFL;
        int is_fault = fatal[index] == SIGILL || fatal[index] == SIGTRAP || fatal[index] == SIGABRT
            || fatal[index] == SIGBUS || fatal[index] == SIGFPE || fatal[index] == SIGSEGV;
        // What was ignored stays so, and a handler of someone else's is wrapped for faults only.
        if (previous[index].sa_handler == SIG_IGN || (has_handler && !is_fault))
            continue;
        struct sigaction action;
        memset(&action, 0, sizeof action);
        sigemptyset(&action.sa_mask);
        action.sa_handler = on_fatal;
        action.sa_flags = SA_ONSTACK;
        sigaction(fatal[index], &action, NULL);
    }
}

void terminal_guard_arm(int armed) {
    is_armed = armed;
}
