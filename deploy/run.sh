#!/usr/bin/env bash
# Runs the whole of Olate SMS on this machine, with nothing to install but a JDK and Maven: builds what is missing or
# older than its sources, then hands over to deploy/local-runner.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: deploy/run.sh [start] [options]     run everything until Ctrl-C
       deploy/run.sh stop   [--data DIR]   stop what runs on a folder, also what a killed runner left behind
       deploy/run.sh status [--data DIR]   tell what runs on a folder; status 0 if everything does

Options of start:
  --window 5s       length of a window, from 1s to 60m (default 60s, as in production)
  --data DIR        folder that keeps everything from one start to the next (default: data, beside the sources)
  --fresh           begin with an empty folder; removes only a folder that this runner made
  --port-base N     first of nine ports in a row (default 8080)
  --detach          return when everything is healthy: 0, or 1 with the reason in the last line

The folder's local.env is there while everything runs: addresses, logins and pids, for scripts to source.
TEXT
}

fail() {
  echo "$*" >&2
  exit 1
}

caller=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
action=start
for argument in "$@"; do
  case $argument in
    -h | --help) usage; exit 0 ;;
    stop | status) action=$argument ;;
  esac
done

if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]]; then
  java=$JAVA_HOME/bin/java
else
  java=$(command -v java) || fail "There is no java on the path. Install a JDK 17 or newer, or set JAVA_HOME."
fi
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
[[ ${version%%.*} -ge 17 ]] || fail "Java $version is too old. Install a JDK 17 or newer, or set JAVA_HOME to one."

# All that the runner starts runs unpacked, as in the container images: a third less time to start.
unpacks() {
  [[ $1 != deploy/local-runner ]]
}

# The jar that is run for a module.
runnable() {
  if unpacks "$1"; then
    echo "$root/$1/target/run/${1##*/}-exec.jar"
  else
    echo "$root/$1/target/${1##*/}-exec.jar"
  fi
}

# Whether that is missing, or older than the module's sources or those of the modules it uses.
stale() {
  local module=$1 jar
  jar=$(runnable "$1")
  [[ -f $jar ]] || return 0
  local changed
  changed=$(find "$root/pom.xml" "$root/$module/pom.xml" "$root/$module/src/main" "$root/deploy/contracts/src/main" \
    "$root/deploy/sms-text/src/main" -newer "$jar" -type f -print 2>/dev/null | head -n 1)
  [[ -n $changed ]]
}

modules=(deploy/local-runner deploy/embedded-servers deploy/smsc-simulator account-service notification-ingest
  dispatcher-service gateway-adapter)
[[ $action == start ]] || modules=(deploy/local-runner)

outdated=()
for module in "${modules[@]}"; do
  if stale "$module"; then
    outdated+=("$module")
  fi
done
if [[ ${#outdated[@]} -gt 0 ]]; then
  command -v mvn >/dev/null || fail "There is no mvn on the path. Install Maven 3.8 or newer."
  echo "Building ${outdated[*]}."
  list=$(IFS=,; echo "${outdated[*]}")
  (cd "$root" && mvn -q -B -ntp -DskipTests package -pl "$list" -am) \
    || fail "The build failed; its messages are above."
  for module in "${outdated[@]}"; do
    if unpacks "$module"; then
      rm -rf "$root/$module/target/run"
      "$java" -Djarmode=tools -jar "$root/$module/target/${module##*/}-exec.jar" extract \
        --destination "$root/$module/target/run"
    fi
    touch "$(runnable "$module")"
  done
fi

exec "$java" -Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dolate.root="$root" \
  -Dolate.caller="$caller" -jar "$(runnable deploy/local-runner)" "$@"
