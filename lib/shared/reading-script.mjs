// @ts-check

/**
 * Applies the visitor's text size and contrast before the first paint, and keeps them in the browser, so that pages
 * stay the same for everyone and can be cached whole. Plain and small (a test holds it under 1 KB), as it stands in
 * every page. Storage may be refused (private windows): then the choice lasts for the page.
 */
export const READING_SCRIPT = `(function(d,k){var r=d.documentElement,s={},o={size:['large','larger'],contrast:['more']};
try{s=JSON.parse(localStorage.getItem(k))||{}}catch(e){}
function a(){for(var n in o){if(o[n].indexOf(s[n])<0)r.removeAttribute('data-'+n);else r.setAttribute('data-'+n,s[n])}}
r.setAttribute('data-js','');a();
d.addEventListener('change',function(e){var m=/^reading-(size|contrast)$/.exec(e.target.name);if(!m)return;
s[m[1]]=e.target.value;a();try{localStorage.setItem(k,JSON.stringify(s))}catch(x){}});
d.addEventListener('toggle',function(e){if(e.target.className!=='reading')return;
e.target.querySelectorAll('input').forEach(function(i){i.checked=i.value===(r.getAttribute('data-'+i.name.slice(8))||'standard')})},true)
})(document,'reading')`
