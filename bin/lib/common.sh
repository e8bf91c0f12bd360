# What the scripts share: where builds go, how they are made, and what the system must have. Sourced, never run.
script=$(realpath "$0")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cache=${SWITCHBOARD_BUILD:-$HOME/.cache/switchboard}
# Builds lie outside the clone, so that a second clone finds them warm. The flags are the same everywhere: other flags build everything anew.
debug=(--scratch-path "$cache/debug" -Xswiftc -gnone)
release=(--configuration release --scratch-path "$cache/release" --disable-index-store)
missing=()

# Prints the comment at the head of the script that was called.
help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$script"; }

# Notes a Debian package as missing unless its probe succeeds: need libsqlite3-dev test -e /usr/include/sqlite3.h
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

# Installs what `need` found missing, or says what to install.
install_missing() {
    if ! ((${#missing[@]})); then return; fi
    local super=()
    if ((EUID)); then super=(sudo); fi
    if ! command -v apt-get >/dev/null || { ((EUID)) && ! command -v sudo >/dev/null; }; then
        echo "These packages are missing and this user cannot install them: ${missing[*]}" >&2
        exit 1
    fi
    echo "▸ installing ${missing[*]}"
    "${super[@]}" apt-get update -qq
    "${super[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
    missing=()
}

# The toolchain is the one thing that is expected to be here.
need_swift() {
    if ! command -v swift >/dev/null; then
        echo "Swift is missing: install the toolchain 6.3 or later from https://www.swift.org/install" >&2
        exit 1
    fi
}

# Prints the Python of a virtual environment that holds exactly one requirements file; made once for each content of that file.
venv() {
    local folder
    folder=$cache/venv-$(sha256sum "$1" | cut -c1-16)
    if [[ ! -e $folder/ready ]]; then
        python3 -m venv "$folder" >&2
        "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$1" >&2
        touch "$folder/ready"
    fi
    echo "$folder/bin/python"
}
