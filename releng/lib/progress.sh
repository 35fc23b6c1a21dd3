# Sourced by toolchain.sh: tells from what Maven writes how far it is.

# Of Maven's output, which module of how many it is at.
maven_modules() {
    sed -nuE 's/^\[INFO\] Building (.*[^ ]) +\[([0-9]+)\/([0-9]+)\]$/Module \2 of \3: \1/p'
}

# The same with each class of tests that was run, and errors.
maven_tests() {
    sed -uE \
        -e 's/^\[INFO\] Building (.*[^ ]) +\[([0-9]+)\/([0-9]+)\]$/Module \2 of \3: \1/' -e t \
        -e 's/^(\[[A-Z]+\] )?(Tests run: .* -- in .*)$/  \2/' -e t \
        -e '/^\[ERROR\] ./!d'
}

# The tests that the log $1 of Maven tells, in one line; fails where none was run.
tests_of_log() {
    sed -nE 's/^(\[[A-Z]+\] )?Tests run: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+), Skipped: ([0-9]+)$/\2 \3 \4 \5/p' "$1" |
        awk '{ run += $1; failed += $2 + $3; skipped += $4 }
            END { printf "%d tests, %d failed, %d skipped\n", run, failed, skipped; exit run == 0 }'
}

# Takes colours out: older Mavens end with one even where they were told not to.
without_colours() {
    sed -u 's/\x1b\[[0-9;]*m//g'
}
