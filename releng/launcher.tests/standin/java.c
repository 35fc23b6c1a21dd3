/* Stands in for java.exe: tells its arguments, one a line in UTF-8, and ends with the next code of the list in the file STANDIN_CODES. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static void tell(const wchar_t *argument)
{
    char text[8192];
    int length = WideCharToMultiByte(CP_UTF8, 0, argument, -1, text, sizeof text, NULL, NULL);
    if (length > 0) {
        printf("<%s>\n", text);
    }
}

static int next_code(const wchar_t *path)
{
    char codes[1024] = "";
    FILE *file = _wfopen(path, L"rb");
    if (file == NULL) {
        return 0;
    }
    codes[fread(codes, 1, sizeof codes - 1, file)] = '\0';
    fclose(file);
    char *rest = strchr(codes, '\n');
    file = _wfopen(path, L"wb");
    if (file != NULL) {
        fputs(rest == NULL ? "" : rest + 1, file);
        fclose(file);
    }
    return atoi(codes);
}

int wmain(int count, wchar_t **arguments)
{
    for (int i = 1; i < count; i++) {
        tell(arguments[i]);
    }
    fflush(stdout);
    const wchar_t *codes = _wgetenv(L"STANDIN_CODES");
    return codes == NULL ? 0 : next_code(codes);
}
