#!/bin/sh
# The server at the size of a country: benchmarks/scale.sh PERCENT FOLDER [PARTS]; see README.md.
set -eu
cd "$(dirname "$0")/.."
percent=${1:?percent of the country: 1, 10 or 100}
folder=${2:?a folder for the data, kept afterwards}
parts=${3:-load,assess,tables,pages,figure,import,forecast,duckdb}
[ -d benchmarks/target/lib ] || mvn -q -pl benchmarks -am package -Dmaven.test.skip=true
exec "${JAVA_HOME:?the folder of JDK 25}/bin/java" -Xmx1500m --enable-native-access=ALL-UNNAMED \
  -cp 'benchmarks/target/classes:benchmarks/target/lib/*' gangju.benchmarks.scale.Scale \
  --percent "$percent" --data "$folder" --parts "$parts"
