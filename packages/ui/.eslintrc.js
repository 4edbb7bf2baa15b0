module.exports = require('../../eslint-rules')(__dirname, {
  // The tokens themselves.
  colours: ['src/theme/**'],
});
