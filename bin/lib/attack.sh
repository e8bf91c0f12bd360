# How bin/attack serves the demo centre and what it lets loose on it. Sourced, never run.
findings=0
server=
work=$(mktemp -d)
trap 'if [[ $server ]]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

serve_demo() {
    local port
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    address=http://127.0.0.1:$port
    export SWITCHBOARD_DATABASE=sqlite:$work/desk.db SWITCHBOARD_KEY_FILE=$work/key SWITCHBOARD_PORT=$port
    (umask 077 && head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$work/key")
    "$program" serve --demo >"$work/log" 2>&1 &
    server=$!
    until curl -sf -o "$work/ready" "$address/readyz"; do
        if ! kill -0 "$server" 2>/dev/null; then
            cat "$work/log" >&2
            exit 1
        fi
        sleep 0.1
    done
    token=$("$program" token create --user lead1 --scope all)
}

# Tries every parameter of one address: inject NAME ARGUMENTS…
inject() {
    echo "▸ sqlmap $1"
    sqlmap --batch --disable-coloring --level "$level" --risk 2 --threads 2 --output-dir "$work/sqlmap" \
        --ignore-code 400,401,403,404,409,422,429 --headers "Authorization: Bearer $token" "${@:2}" >"$work/sqlmap.log" 2>&1 || true
    # What it could not reach was not tested, and says nothing.
    if grep -E 'CRITICAL.*(unable to connect|connection (timed out|refused))' "$work/sqlmap.log"; then
        findings=$((findings + 1))
    fi
    if grep -E -A4 'is vulnerable|identified the following injection point' "$work/sqlmap.log"; then
        findings=$((findings + 1))
    fi
}

# Follows the links and tries what wapiti knows. The headers are left to tests of their own: it asks for some that browsers have dropped.
crawl() {
    echo "▸ wapiti"
    wapiti -u "$address/" --scope "$reach" -H "Authorization: Bearer $token" --flush-session --no-bugreport -v 0 \
        -m "backup,crlf,exec,file,permanentxss,redirect,sql,ssrf,xss,xxe,methods,cookieflags,csp" \
        --max-scan-time "$((level * 300))" --store-session "$work/wapiti" -f json -o "$work/wapiti.json" >"$work/wapiti.log" 2>&1 || true
    if [[ ! -s $work/wapiti.json ]]; then
        echo "  wapiti made no report:" && tail -5 "$work/wapiti.log"
        findings=$((findings + 1))
        return
    fi
    findings=$((findings + $(python3 bin/lib/wapiti.py "$work/wapiti.json")))
}
