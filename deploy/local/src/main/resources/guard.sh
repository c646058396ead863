# Runs one server. Ends it when our standard input closes, which happens however the launcher dies,
# so that nothing is ever left behind. The server gets a process group of its own: Ctrl-C reaches the
# launcher only, which then stops the servers in its own order.
# Arguments: pid file, stop signal, command...
pidfile=$1
signal=$2
shift 2
exec 3<&0
set -m
"$@" </dev/null 3<&- &
server=$!
printf '%s\n' "$server" >"$pidfile.new" && mv "$pidfile.new" "$pidfile"
(
  trap : INT
  cat <&3 >/dev/null
  kill -"$signal" "$server" 2>/dev/null
) >/dev/null 2>&1 &
watcher=$!
exec 3<&- 2>/dev/null
trap : INT TERM HUP
while :; do
  wait "$server"
  code=$?
  kill -0 "$server" 2>/dev/null || break
done
kill -KILL -- "-$watcher" 2>/dev/null
rm -f "$pidfile"
exit "$code"
