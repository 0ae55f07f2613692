'use strict';
// escpos asks for get-pixels; ours hands over packed bits and never decodes a picture.
module.exports = function getPixels() {
  throw new Error('get-pixels is left out on purpose');
};
