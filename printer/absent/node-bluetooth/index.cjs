'use strict';
throw new Error('node-bluetooth is left out on purpose');
