/** SRTP and SRTCP (RFC 3711) with the two protection profiles that every browser has (RFC 7714, RFC 5764). */
@NullMarked
package org.alcove.media.engine.srtp;

import org.jspecify.annotations.NullMarked;
