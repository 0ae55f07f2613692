'use strict';
throw new Error('usb is left out on purpose');
