// Runs only where scripts of type "module" are unknown (before Chrome 61): says so by name instead of staying dark.
var found = /(?:Chrome|Chromium|Firefox|Version|MSIE|rv:)[\/ ]?([0-9]+)/.exec(navigator.userAgent);
var words = document.createElement('p');
words.className = 'too-old';
words.appendChild(document.createTextNode('Trình duyệt này quá cũ cho bảng gọi số (cần Chrome 63 trở lên). '));
words.appendChild(document.createTextNode('This browser is too old for the board (Chrome 63 or later is needed). '));
words.appendChild(document.createTextNode(found ? found[0] : navigator.userAgent));
document.body.appendChild(words);
