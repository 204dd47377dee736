#!/bin/sh
# Makes .venv with the exact versions of constraints.txt, and installs what the system lacks where
# that is allowed. Asks nothing. Writes the stamp .venv/.complete when nothing is missing.
set -eu
cd "$(dirname "$0")/.."

venv=.venv
PATH="$PATH:/usr/sbin:/sbin"

stop() {
    echo "setup: $1" >&2
    exit 1
}

# Runs apt-get as root or by a sudo that asks for no password; fails where neither may.
apt_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        return 1
    fi
    echo "setup: installing $*"
    as_root="$as_root DEBIAN_FRONTEND=noninteractive"
    $as_root apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null 2>&1 ||
        { $as_root apt-get update -qq </dev/null >/dev/null 2>&1 &&
            $as_root apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null; }
}

find_python() {
    for candidate in ${PYTHON:-} python3.11 python3 python; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

python=$(find_python) || {
    apt_install python3.11 python3.11-venv || true
    python=$(find_python) ||
        stop "Python 3.11 was not found; please install it (on Debian and Ubuntu: python3.11 and python3.11-venv) and run this again."
}

if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    apt_install python3.11-venv ||
        stop "Python cannot make virtual environments; please install python3-venv (or python3.11-venv) and run this again."
fi

# The libraries that Qt needs of a Linux system, each with its Debian package.
missing=""
if [ "$(uname -s)" = Linux ] && command -v ldconfig >/dev/null 2>&1; then
    present=$(ldconfig -p)
    while read -r library package; do
        case "$present" in
            *"$library "*) ;;
            *) missing="$missing $package" ;;
        esac
    done <<'LIBRARIES'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libX11-xcb.so.1 libx11-xcb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
LIBRARIES
    # The list is split into words on purpose.
    if [ -n "$missing" ] && apt_install $missing; then
        missing=""
    fi
fi

if ! "$venv/bin/python" -c 'import sys, pip; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
    "$python" -m venv --clear "$venv" || stop "the virtual environment could not be made in $venv."
fi
rm -f "$venv/.complete"
echo "setup: installing the Python packages of constraints.txt into $venv"
PIP_CONSTRAINT="$PWD/constraints.txt" PIP_BUILD_CONSTRAINT="$PWD/constraints.txt" \
    "$venv/bin/python" -m pip install -qq --no-input --disable-pip-version-check \
    --constraint constraints.txt --editable '.[dev]' </dev/null ||
    stop "the Python packages could not be installed; the lines above say which. Nothing outside $venv was changed."

if [ -n "$missing" ]; then
    echo "setup: these system packages are missing, and the window and its tests need them; please have them installed:$missing" >&2
else
    touch "$venv/.complete"
fi
