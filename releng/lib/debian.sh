# Sourced after toolchain.sh: installs what a window needs on Debian and its kin, where this is root.

# Installs those of the packages $@ that are missing; says what to install where it may not.
need_packages() {
    local missing=() package
    command -v dpkg-query >/dev/null || return 0
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" -eq 0 ] || fail "These packages are missing: ${missing[*]}
Install them: sudo apt-get install ${missing[*]}"
    say "Installing ${missing[*]}…"
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$ROOT/target/apt.log" 2>&1 ||
        fail "$(tail -5 "$ROOT/target/apt.log")
The packages could not be installed: target/apt.log tells more."
}

readonly WINDOW_PACKAGES=(libgtk-3-0 fonts-dejavu-core)
readonly SCREEN_PACKAGES=(xvfb xauth metacity procps xdotool "${WINDOW_PACKAGES[@]}")

mkdir -p "$ROOT/target"
