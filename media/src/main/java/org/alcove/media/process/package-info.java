/** The engine as a process of its own: answers Kurento's protocol over a WebSocket, where a Kurento Media Server would. */
@NullMarked
package org.alcove.media.process;

import org.jspecify.annotations.NullMarked;
