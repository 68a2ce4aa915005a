/** The version of this product, as results carry it. A test holds it equal to package.json. */
export const APP_VERSION = '0.1.0';

/** The version of what families are told about limits and sharing. Raise it when those words change their meaning. */
export const NOTICE_VERSION = '1';
