# Sourced after toolchain.sh: ends tests that stand still, so that a run fails with what they did and does not hang.

descendants() {
    local child
    for child in $(pgrep -P "$1"); do
        printf '%s\n' "$child"
        descendants "$child"
    done
}

# The JVMs below process $1 but Maven's own.
test_processes() {
    local process
    for process in $(descendants "$1"); do
        case $(ps -o args= -p "$process") in
        *plexus.classworlds*) ;;
        */bin/java*) printf '%s\n' "$process" ;;
        esac
    done
}

# Ends the tests below this script once nothing was written to the log $1 for $2 minutes; their threads are written to
# target/standstill-PROCESS.txt first. Runs until it is killed.
end_standstill() {
    local process threads
    while kill -0 $$ 2>/dev/null && sleep 20; do
        [ -n "$(find "$1" -mmin "+$2" 2>/dev/null)" ] || continue
        for process in $(test_processes $$); do
            threads=$ROOT/target/standstill-$process.txt
            timeout 60 "$JAVA_HOME/bin/jstack" -l "$process" >"$threads" 2>&1 || true
            say "For $2 minutes no test went on: process $process is ended; what its threads did is in $threads." \
                "$(grep -A 25 -E '^"(main|WorkbenchTestable)"' "$threads")"
            kill -KILL "$process" || true
        done
        touch "$1"
    done
}
