#!/bin/sh
# The server with a large organisation's work: benchmarks/work.sh FOLDER [PERCENT]; see README.md.
set -eu
cd "$(dirname "$0")/.."
folder=${1:?a folder for the data, kept afterwards}
percent=${2:-100}
[ -d benchmarks/target/lib ] || mvn -q -pl benchmarks -am package -Dmaven.test.skip=true
exec "${JAVA_HOME:?the folder of JDK 25}/bin/java" -Xmx1500m --enable-native-access=ALL-UNNAMED \
  -cp 'benchmarks/target/classes:benchmarks/target/lib/*' gangju.benchmarks.work.Work "$folder" "$percent"
