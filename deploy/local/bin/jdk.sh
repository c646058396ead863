# Sourced by ./run and ./test: sets JAVA_HOME to a JDK 21 or newer, and checks for Maven.

jdk_version() { # folder -> feature number, or nothing
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  local found
  found=$(command -v javac) && found=$(readlink -f "$found" 2>/dev/null) && printf '%s\n' "${found%/bin/javac}"
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/*; do
    [ -d "$folder" ] && printf '%s\n' "$folder"
  done
}

find_jdk() {
  local folder version
  while IFS= read -r folder; do
    version=$(jdk_version "$folder") || continue
    if [ "${version:-0}" -ge 21 ]; then
      JAVA_HOME=$folder
      export JAVA_HOME
      return 0
    fi
  done < <(jdk_candidates)
  echo "Cần JDK 21 trở lên: hãy cài (ví dụ gói openjdk-21-jdk hoặc temurin-21-jdk) rồi chạy lại." >&2
  echo "A JDK 21 or newer is needed: install one (for example openjdk-21-jdk or temurin-21-jdk) and run this again." >&2
  return 1
}

find_maven() {
  command -v mvn >/dev/null && return 0
  echo "Cần Maven 3.8.7 trở lên: hãy cài gói maven rồi chạy lại." >&2
  echo "Maven 3.8.7 or newer is needed: install the package maven and run this again." >&2
  return 1
}
