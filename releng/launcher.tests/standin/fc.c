/* Stands in for Windows' fc.exe, which Wine has as a stub only: ends with 1 where the two files differ or one is missing. */
#include <stdio.h>
#include <windows.h>

int wmain(int count, wchar_t **arguments)
{
    FILE *one = count == 4 ? _wfopen(arguments[2], L"rb") : NULL;
    FILE *other = count == 4 ? _wfopen(arguments[3], L"rb") : NULL;
    if (one == NULL || other == NULL) {
        return 2;
    }
    int left;
    int right;
    do {
        left = fgetc(one);
        right = fgetc(other);
    } while (left == right && left != EOF);
    return left == right ? 0 : 1;
}
