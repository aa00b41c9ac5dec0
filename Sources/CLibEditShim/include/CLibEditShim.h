// What Swift cannot reach by itself: libedit's variadic calls, its wide strings, and signal handlers.
#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H

#include <stddef.h>
#include <stdint.h>

// ---- libedit ----------------------------------------------------------------------------------

typedef struct line_editor line_editor;

/// Gives the next scalar: 1 when there is one, 0 at the end of input, -1 to leave `line_editor_read`.
typedef int (*line_editor_source)(void *context, uint32_t *scalar);

/// Runs one of the commands given to `line_editor_define`; answers with one of the outcomes below.
typedef int (*line_editor_performer)(void *context, int command);

enum line_editor_outcome {
    line_editor_continue = 0,
    line_editor_submit = 1,
    line_editor_end = 2,
};

/// Sets the character type locale to one whose encoding is UTF-8: the environment's, else C.UTF-8.
void line_editor_use_utf8(void);

/// An editor on descriptors 0 and 1 that draws nothing. NULL when there is no memory or no terminal.
/// `context` is passed to the two callbacks, and is not owned.
line_editor *line_editor_create(const char *program, void *context, line_editor_source source,
                                line_editor_performer performer);
/// Ends the editor; the terminal is left cooked and what was typed ahead is kept.
void line_editor_destroy(line_editor *editor);

/// Names command `number` (0 to 63), so that keys can be bound to it. -1 on failure.
int line_editor_define(line_editor *editor, int number, const char *name);
/// Binds a key, in libedit's notation, to a named command; in vi's command keys when `in_command_keys`.
int line_editor_bind(line_editor *editor, int in_command_keys, const char *key, const char *name);
/// Runs one line of an editrc file. 1 when it replaced all key bindings, else 0.
int line_editor_configure(line_editor *editor, const char *line);
/// Sets or clears terminal modes while editing, in the notation of editrc's `setty`.
int line_editor_set_terminal(line_editor *editor, const char *mode);
int line_editor_is_vi(line_editor *editor);
/// 0 after an editrc line `edit off`.
int line_editor_is_enabled(line_editor *editor);

/// Edits one line, which ends in a newline in the editor's text. 1: submitted, 0: end of input, -1: left.
int line_editor_read(line_editor *editor);
/// One scalar more, from within a command; as `line_editor_source`.
int line_editor_next(line_editor *editor, uint32_t *scalar);
/// Makes a scalar the next one to be read.
void line_editor_push_back(line_editor *editor, uint32_t scalar);
/// 1 raw, 0 cooked.
void line_editor_set_raw(line_editor *editor, int raw);

/// The edited text; valid until the next call. `cursor` is an offset in scalars.
const uint32_t *line_editor_text(line_editor *editor, size_t *count, size_t *cursor);
/// Inserts at the cursor. `scalars` ends in 0.
void line_editor_insert(line_editor *editor, const uint32_t *scalars);
void line_editor_delete_before(line_editor *editor, int count);
/// Moves the cursor by a signed number of scalars.
void line_editor_move(line_editor *editor, int count);

/// Makes a line the newest of libedit's own history. `scalars` ends in 0.
void line_editor_remember(line_editor *editor, const uint32_t *scalars);

// ---- signals ----------------------------------------------------------------------------------

/// Begins to watch SIGINT, SIGTERM and SIGHUP, for the rest of the process, unless they were ignored.
/// Returns a descriptor that is readable when a signal has come, -1 on failure.
int signals_watch(void);
/// While a line is being read, a watched signal is kept for `signals_take`. At other times the first
/// one is kept too, but a second of the same kind ends the process, so that no computation is unstoppable.
void signals_set_reading(int reading);
/// Also watches SIGWINCH, SIGTSTP and SIGCONT (1), or stops doing so (0).
void signals_set_editing(int editing);
/// The number of a signal that has come and was not taken yet, or 0.
int signals_take(void);
/// 1 when a signal of this number waits to be taken.
int signals_pending(int number);
/// Takes a signal of one number: 1 when it had come.
int signals_take_one(int number);
/// Stops the process as the default action of SIGTSTP does; returns after it is continued.
void signals_suspend(void);

// ---- the terminal's settings ------------------------------------------------------------------

/// Remembers the settings of the terminal on a descriptor, to restore them if the process ends while
/// `terminal_guard_arm(1)` holds, by `exit` or by a fatal signal.
void terminal_guard_start(int descriptor);
void terminal_guard_arm(int armed);

#endif
