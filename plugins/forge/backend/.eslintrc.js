module.exports = require('../../../eslint-rules')(__dirname, {
  // The Git host is an HTTP server of its own, beside the portal's.
  express: ['src/server/**'],
});
