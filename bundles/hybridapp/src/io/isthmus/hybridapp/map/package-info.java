/**
 * The Trust Map: which server signs with which certificate, who in the cloud knows it, what points at it and what
 * depends on it. The model and its geometry are plain data; they are drawn as SVG here and on screen elsewhere.
 */
package io.isthmus.hybridapp.map;
