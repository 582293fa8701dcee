/** Where a browser keeps its theme. */
export const themeKey = "gradboard.theme";

/** Runs before the first paint, so that a page never flashes in the other theme. */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
