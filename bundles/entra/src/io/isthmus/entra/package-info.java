/** Sign-in to Microsoft Entra and the adapter for Microsoft Graph. */
package io.isthmus.entra;
