#!/bin/sh
# Stands in for Java: tells its arguments, one a line, and ends with the next code of the list in $STANDIN_CODES.
for argument in "$@"; do
    printf '<%s>\n' "$argument"
done
[ -z "${STANDIN_TELLS:-}" ] || printf '%s is %s\n' "$STANDIN_TELLS" "$(printenv "$STANDIN_TELLS")"
[ -z "${STANDIN_READS:-}" ] || printf 'input %s\n' "$(cat)"
[ -z "${STANDIN_WAITS:-}" ] || {
    trap 'echo terminated; exit 143' TERM
    echo waiting
    while :; do sleep 0.1; done
}
[ -s "${STANDIN_CODES:-}" ] || exit 0
code=$(head -n 1 "$STANDIN_CODES")
sed -i 1d "$STANDIN_CODES"
exit "$code"
