/** Exchange Online: cmdlets over REST, and Autodiscover. */
package io.isthmus.emulator.internal.online;
