# Sourced after toolchain.sh: a virtual screen with a window manager for the tests of the window.

# Opens a screen of its own and sets DISPLAY; both are closed when the script ends.
open_screen() {
    local number_file=$ROOT/target/screen.number
    rm -f "$number_file"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp >"$ROOT/target/xvfb.log" 2>&1 3>"$number_file" &
    SCREEN_PROCESS=$!
    trap close_screen EXIT
    for _ in $(seq 100); do
        [ ! -s "$number_file" ] || break
        kill -0 "$SCREEN_PROCESS" 2>/dev/null || fail "The virtual screen did not open: target/xvfb.log tells more."
        sleep 0.1
    done
    [ -s "$number_file" ] || fail "The virtual screen did not open within ten seconds."
    DISPLAY=:$(cat "$number_file")
    export DISPLAY
    unset WAYLAND_DISPLAY
    metacity --sm-disable >"$ROOT/target/window-manager.log" 2>&1 &
    WINDOW_MANAGER_PROCESS=$!
}

close_screen() {
    kill ${WINDOW_MANAGER_PROCESS:-} "$SCREEN_PROCESS" 2>/dev/null || true
}
