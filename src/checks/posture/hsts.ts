/** Half a year, which MDN's HTTP Observatory asks for: from then on a browser that has been there does not use HTTP. */
export const minHstsSeconds = 15_768_000;
