/** What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
export const FORMULA = /^[=+\-@\t\r]/;
