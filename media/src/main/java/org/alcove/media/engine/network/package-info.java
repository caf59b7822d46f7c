/** One UDP port for everybody: ICE-lite (RFC 8445), DTLS 1.2 (RFC 6347) and SRTP over it. */
@NullMarked
package org.alcove.media.engine.network;

import org.jspecify.annotations.NullMarked;
