/**
 * Windows PowerShell's XML for objects (CLIXML), read and written: what Export-Clixml, the remoting protocol and the
 * console's shell bridge speak. Source of the rules: [MS-PSRP] 2.2.5 and the namespace
 * {@code http://schemas.microsoft.com/powershell/2004/04}.
 */
package io.isthmus.exchange.internal.clixml;
