/* global guide */
document.querySelector('#place').guide = guide;
