'use strict';
throw new Error('serialport is left out on purpose');
