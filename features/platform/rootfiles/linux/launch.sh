# Sourced by isthmus and isthmus-window: finds Java and Equinox beside it, and runs them.
# Sets INSTALLATION, JAVA and EQUINOX.

OLDEST_JAVA=21
# What Equinox ends with where it cannot start at all, and where its place cannot be locked.
CANNOT_START=13
PLACE_IN_USE=15

INSTALLATION=$(dirname "$(readlink -f "$0")")

fail() {
    code=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$code"
}

# Prints the feature version of the Java in the folder $1, or nothing where there is none.
java_version() {
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
    fi
}

find_java() {
    on_path=$(command -v java || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    looked=
    for home in "$INSTALLATION/jre" "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
        [ -n "$home" ] && [ -d "$home" ] || continue
        version=$(java_version "$home")
        if [ "${version:-0}" -ge "$OLDEST_JAVA" ]; then
            JAVA=$home/bin/java
            return
        fi
        looked="$looked
  $home${version:+ (Java $version)}"
    done
    fail 4 "Isthmus needs Java $OLDEST_JAVA or newer and found none. It looked in the folder jre beside it, at JAVA_HOME, on PATH and in the usual places:${looked:- nothing there}" \
        "Install a Java of version $OLDEST_JAVA or newer, or set JAVA_HOME to one."
}

find_equinox() {
    for EQUINOX in "$INSTALLATION"/plugins/org.eclipse.equinox.launcher_*.jar; do
        [ -r "$EQUINOX" ] && return
    done
    fail 4 "This installation is not complete: plugins/org.eclipse.equinox.launcher_*.jar is missing in $INSTALLATION."
}

# Runs Java with the options file $1 and the arguments after it, passes signals on, and sets CODE to its exit code.
# Ctrl+C reaches Java as TERM, since a shell lets its background processes ignore INT.
run_java() {
    options=$1
    shift
    # A shell gives its background processes no input, unless it comes by another number.
    exec 3<&0
    "$JAVA" "@$INSTALLATION/$options" "$@" <&3 3<&- &
    child=$!
    trap 'kill -TERM "$child" 2>/dev/null' INT TERM HUP
    wait "$child"
    CODE=$?
    # A trapped signal ends the first wait before Java ends.
    while kill -0 "$child" 2>/dev/null; do
        wait "$child"
        CODE=$?
    done
    trap - INT TERM HUP
    case $CODE in
    "$CANNOT_START")
        printf '%s\n' "Isthmus could not start. The reason is in the newest file with the ending .log in $INSTALLATION/configuration, $HOME/.eclipse or $HOME/.isthmus." >&2
        ;;
    "$PLACE_IN_USE")
        printf '%s\n' "The folder of the window's state is in use or cannot be written. Close the other window, or give a folder: isthmus-window -data FOLDER" >&2
        ;;
    esac
}

# Java names files and reads arguments as the locale says, and the plain one has no umlauts.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
C | POSIX)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

find_java
find_equinox
