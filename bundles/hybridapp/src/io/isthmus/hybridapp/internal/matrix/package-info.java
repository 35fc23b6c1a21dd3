/** Makes the matrix of organizations and tenants. */
package io.isthmus.hybridapp.internal.matrix;
