/**
 * How far each organization is with each tenant: a matrix of states, made of a snapshot.
 */
package io.isthmus.hybridapp.matrix;
