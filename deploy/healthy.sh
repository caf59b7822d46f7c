#!/bin/bash
# Whether a server in this container answers 200: healthy.sh PORT PATH. Bash alone, since the images hold little else.
set -eu

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 4 status <&3
[[ $status == "HTTP/1."?" 200"* ]]
