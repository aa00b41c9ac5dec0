#define _GNU_SOURCE
#include "CLibEditShim.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wide characters are UTF-32 here");

enum { command_limit = 64 };

struct line_editor {
    EditLine *edit;
    HistoryW *history;
    FILE *nowhere;
    void *context;
    line_editor_source source;
    line_editor_performer performer;
    // libedit keeps the names of added functions by reference.
    wchar_t *names[command_limit];
};

void line_editor_use_utf8(void) {
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
        setlocale(LC_CTYPE, "C.utf8");
}

static line_editor *owner(EditLine *edit) {
    void *data = NULL;
    el_wget(edit, EL_CLIENTDATA, &data);
    return data;
}

static int read_one(EditLine *edit, wchar_t *character) {
    line_editor *editor = owner(edit);
    uint32_t scalar = 0;
    int result = editor->source(editor->context, &scalar);
    *character = (wchar_t)scalar;
    return result;
}

static unsigned char perform(EditLine *edit, int command) {
    line_editor *editor = owner(edit);
    switch (editor->performer(editor->context, command)) {
    case line_editor_submit:
        // libedit's own newline command completes the line, so that its state stays consistent.
        el_wpush(edit, L"\n");
        return CC_NORM;
    case line_editor_end:
        return CC_EOF;
    default:
        return CC_REFRESH;
    }
}

// An added function learns nothing but its editor, so each command number needs a function of its own.
#define COMMAND(n) \
    static unsigned char command_##n(EditLine *edit, int key) { (void)key; return perform(edit, n); }
#define EIGHT(X, t) X(t##0) X(t##1) X(t##2) X(t##3) X(t##4) X(t##5) X(t##6) X(t##7)
#define ALL(X) EIGHT(X, 0) EIGHT(X, 01) EIGHT(X, 02) EIGHT(X, 03) EIGHT(X, 04) EIGHT(X, 05) EIGHT(X, 06) EIGHT(X, 07)
ALL(COMMAND)
#define ENTRY(n) command_##n,
static unsigned char (*const commands[command_limit])(EditLine *, int) = {ALL(ENTRY)};

static wchar_t *widened(const char *text) {
    size_t length = mbstowcs(NULL, text, 0);
    if (length == (size_t)-1)
        return NULL;
    wchar_t *wide = malloc((length + 1) * sizeof(wchar_t));
    if (wide != NULL)
        mbstowcs(wide, text, length + 1);
    return wide;
}

line_editor *line_editor_create(const char *program, void *context, line_editor_source source,
                                line_editor_performer performer) {
    line_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL)
        return NULL;
    editor->context = context;
    editor->source = source;
    editor->performer = performer;
    editor->nowhere = fopen("/dev/null", "we");
    editor->history = history_winit();
    if (editor->nowhere != NULL && editor->history != NULL)
        editor->edit = el_init_fd(program, stdin, editor->nowhere, editor->nowhere, 0, 1, 2);
    if (editor->edit == NULL) {
        line_editor_destroy(editor);
        return NULL;
    }
    HistEventW event;
    history_w(editor->history, &event, H_SETSIZE, 10000);
    el_wset(editor->edit, EL_CLIENTDATA, editor);
    el_wset(editor->edit, EL_SIGNAL, 0);
    el_wset(editor->edit, EL_EDITOR, L"emacs");
    el_wset(editor->edit, EL_HIST, history_w, editor->history);
    el_wset(editor->edit, EL_GETCFN, read_one);
    return editor;
}

void line_editor_destroy(line_editor *editor) {
    if (editor == NULL)
        return;
    if (editor->edit != NULL) {
        // With editing off, ending does not flush the terminal's input.
        el_wset(editor->edit, EL_PREP_TERM, 0);
        el_wset(editor->edit, EL_EDITMODE, 0);
        el_end(editor->edit);
    }
    if (editor->history != NULL)
        history_wend(editor->history);
    if (editor->nowhere != NULL)
        fclose(editor->nowhere);
    for (int number = 0; number < command_limit; number++)
        free(editor->names[number]);
    free(editor);
}

int line_editor_define(line_editor *editor, int number, const char *name) {
    if (number < 0 || number >= command_limit || editor->names[number] != NULL)
        return -1;
    if ((editor->names[number] = widened(name)) == NULL)
        return -1;
    return el_wset(editor->edit, EL_ADDFN, editor->names[number], editor->names[number], commands[number]);
}

int line_editor_bind(line_editor *editor, int in_command_keys, const char *key, const char *name) {
    wchar_t *wide_key = widened(key), *wide_name = widened(name);
    int result = -1;
    if (wide_key != NULL && wide_name != NULL) {
        if (in_command_keys)
            result = el_wset(editor->edit, EL_BIND, L"-a", wide_key, wide_name, NULL);
        else
            result = el_wset(editor->edit, EL_BIND, wide_key, wide_name, NULL);
    }
    free(wide_key);
    free(wide_name);
    return result;
}

int line_editor_configure(line_editor *editor, const char *line) {
    wchar_t *wide = widened(line);
    TokenizerW *words = tok_winit(NULL);
    int count = 0, replaced = 0;
    const wchar_t **list = NULL;
    if (wide != NULL && words != NULL && tok_wstr(words, wide, &count, &list) == 0 && count > 0) {
        const wchar_t *colon = wcschr(list[0], L':');
        const wchar_t *command = colon != NULL ? colon + 1 : list[0];
        int result = el_wparse(editor->edit, count, list);
        replaced = result == 0 && count > 1 && wcscmp(command, L"bind") == 0
            && (wcscmp(list[1], L"-v") == 0 || wcscmp(list[1], L"-e") == 0);
    }
    if (words != NULL)
        tok_wend(words);
    free(wide);
    return replaced;
}

int line_editor_set_terminal(line_editor *editor, const char *mode) {
    wchar_t *wide = widened(mode);
    int result = wide == NULL ? -1 : el_wset(editor->edit, EL_SETTY, L"-d", wide, NULL);
    free(wide);
    return result;
}

int line_editor_is_vi(line_editor *editor) {
    const wchar_t *name = NULL;
    return el_wget(editor->edit, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

int line_editor_is_enabled(line_editor *editor) {
    int enabled = 1;
    el_wget(editor->edit, EL_EDITMODE, &enabled);
    return enabled;
}

int line_editor_read(line_editor *editor) {
    int count = 0;
    const wchar_t *line = el_wgets(editor->edit, &count);
    if (line != NULL)
        return 1;
    return count < 0 ? -1 : 0;
}

int line_editor_next(line_editor *editor, uint32_t *scalar) {
    wchar_t character = 0;
    int result = el_wgetc(editor->edit, &character);
    *scalar = (uint32_t)character;
    return result;
}

void line_editor_push_back(line_editor *editor, uint32_t scalar) {
    wchar_t text[2] = {(wchar_t)scalar, 0};
    if (scalar != 0)
        el_wpush(editor->edit, text);
}

void line_editor_set_raw(line_editor *editor, int raw) {
    el_wset(editor->edit, EL_PREP_TERM, raw);
}

const uint32_t *line_editor_text(line_editor *editor, size_t *count, size_t *cursor) {
    const LineInfoW *line = el_wline(editor->edit);
    *count = (size_t)(line->lastchar - line->buffer);
    *cursor = (size_t)(line->cursor - line->buffer);
    return (const uint32_t *)line->buffer;
}

void line_editor_insert(line_editor *editor, const uint32_t *scalars) {
    el_winsertstr(editor->edit, (const wchar_t *)scalars);
}

void line_editor_delete_before(line_editor *editor, int count) {
    if (count > 0)
        el_wdeletestr(editor->edit, count);
}

void line_editor_move(line_editor *editor, int count) {
    el_cursor(editor->edit, count);
}

void line_editor_remember(line_editor *editor, const uint32_t *scalars) {
    HistEventW event;
    history_w(editor->history, &event, H_ENTER, (const wchar_t *)scalars);
}
