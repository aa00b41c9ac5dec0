#define _GNU_SOURCE
#include "CLibEditShim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { signal_limit = 65 };

static volatile sig_atomic_t waiting[signal_limit];
static volatile sig_atomic_t is_reading;
static int wake_up[2] = {-1, -1};

static const int lasting[] = {SIGINT, SIGTERM, SIGHUP};
static const int passing[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum { lasting_count = sizeof lasting / sizeof *lasting, passing_count = sizeof passing / sizeof *passing };
static struct sigaction before_editing[passing_count];
static int is_editing;

static void take_default(int number) {
    struct sigaction standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigaction(number, &standard, NULL);
    raise(number);
}

static void note(int number) {
    int saved = errno;
    if (!is_reading && waiting[number]) {
        take_default(number); // delivered as soon as this handler returns
    } else {
        waiting[number] = 1;
        char byte = 0;
        ssize_t written = write(wake_up[1], &byte, 1);
        (void)written; // a full pipe wakes the reader as well
    }
    errno = saved;
}

/// No SA_RESTART: a read or poll that waits has to come back.
static void watch(int number, struct sigaction *previous) {
    struct sigaction action, old;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = note;
    if (sigaction(number, NULL, &old) == 0 && old.sa_handler != SIG_IGN)
        sigaction(number, &action, NULL);
    if (previous != NULL)
        *previous = old;
}

int signals_watch(void) {
    if (wake_up[0] >= 0)
        return wake_up[0];
    if (pipe2(wake_up, O_CLOEXEC | O_NONBLOCK) != 0)
        return -1;
    for (int index = 0; index < lasting_count; index++)
        watch(lasting[index], NULL);
    return wake_up[0];
}

void signals_set_reading(int reading) {
    is_reading = reading;
}

void signals_set_editing(int editing) {
    if (editing == is_editing)
        return;
    is_editing = editing;
    for (int index = 0; index < passing_count; index++) {
        if (editing)
            watch(passing[index], &before_editing[index]);
        else
            sigaction(passing[index], &before_editing[index], NULL);
    }
    if (!editing) {
        waiting[SIGWINCH] = waiting[SIGCONT] = 0;
        if (waiting[SIGTSTP]) { // it came just before editing ended
            waiting[SIGTSTP] = 0;
            raise(SIGTSTP);
        }
    }
}

int signals_take(void) {
    char bytes[64];
    while (wake_up[0] >= 0 && read(wake_up[0], bytes, sizeof bytes) > 0)
        continue;
    static const int order[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
    for (size_t index = 0; index < sizeof order / sizeof *order; index++) {
        if (waiting[order[index]]) {
            waiting[order[index]] = 0;
            return order[index];
        }
    }
    return 0;
}

int signals_pending(int number) {
    return number > 0 && number < signal_limit && waiting[number];
}

int signals_take_one(int number) {
    int has_come = signals_pending(number);
    if (has_come)
        waiting[number] = 0;
    return has_come;
}

void signals_suspend(void) {
    struct sigaction standard, ours;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &standard, &ours);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    waiting[SIGTSTP] = waiting[SIGCONT] = 0;
}
