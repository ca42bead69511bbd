/**
 * What the picture does beyond links where there are scripts: the point in hand keeps its lines, its neighbors and
 * their names, arrows lead from point to point, and a slider hides what came later. Everything it needs stands in the drawing, so that it is small (a
 * test holds it under 3 KB) and nothing is sent twice. Without it the names are titles and the years are links.
 */
export const NETWORK_SCRIPT = `(function(d){var s=d.querySelector('.network-frame svg');if(!s)return;
var n={},L=[].slice.call(s.querySelectorAll('.strand')),A=[].slice.call(s.querySelectorAll('.marks a')),
held=s.querySelector('.held'),tips=s.querySelector('.tips'),now=null;
function at(a){var u=a.firstElementChild.nextElementSibling,w=u.getAttribute('width')/2;
return(+u.getAttribute('x')+w)+' '+(+u.getAttribute('y')+w)}
function read(){A.forEach(function(a){n[at(a)]={a:a,k:[]}});
L.forEach(function(p){p.getAttribute('d').replace(/M([\\d -]+)L([\\d -]+)/g,function(m,x,y){
n[x]&&n[x].k.push([p,y,m]);n[y]&&n[y].k.push([p,x,m])})});read=function(){}}
function tip(a,b){var t=d.createElementNS(s.namespaceURI,'text'),p=at(a).split(' '),w=s.viewBox.baseVal.width,
x=+p[0];t.setAttribute('x',x);t.setAttribute('aria-hidden','true');t.setAttribute('y',+p[1]-14);
t.setAttribute('text-anchor',x<w*.15?'start':x>w*.85?'end':'middle');
if(b)t.setAttribute('class','own');t.textContent=a.firstElementChild.textContent;tips.appendChild(t)}
function hold(a){if(a===now)return;now=a;tips.textContent='';A.forEach(function(b){b.classList.remove('near')});
s.classList.toggle('holding',!!a);held.setAttribute('d','M0 0');if(!a)return;read();var m=n[at(a)],p='',c=0;
a.classList.add('near');m.k.forEach(function(k){if(k[0].style.display)return;p+=k[2];var b=n[k[1]].a;
b.classList.add('near');if(c++<14)tip(b)});held.setAttribute('d',p);tip(a,1)}
['pointerover','focusin'].forEach(function(e){s.addEventListener(e,function(v){hold(v.target.closest('.marks a'))})});
['pointerleave','focusout'].forEach(function(e){s.addEventListener(e,function(){hold(null)})});
A[0]&&A[0].setAttribute('tabindex',0);
s.addEventListener('keydown',function(v){var k={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[v.key],
a=v.target.closest('.marks a');if(!k||!a)return;v.preventDefault();var p=at(a).split(' '),best=null,cost=1/0;
A.forEach(function(b){var q=at(b).split(' '),x=q[0]-p[0],y=q[1]-p[1],g=x*k[0]+y*k[1];
if(g<=0||b.style.display)return;var c=g+2*Math.abs(x*k[1]+y*k[0]);if(c<cost){cost=c;best=b}});
if(best){a.setAttribute('tabindex',-1);best.setAttribute('tabindex',0);best.focus()}});
var r=d.querySelector('.network-slider input');if(!r)return;r.closest('.network-slider').hidden=false;
var o=r.nextElementSibling;r.addEventListener('input',function(){hold(null);var y=+r.value,all=r.value===r.max;
o.textContent=all?'至今':'截至 '+y+' 年';r.setAttribute('aria-valuetext',o.textContent);
L.forEach(function(p){var q=p.dataset.year;p.style.display=all||q&&q<=y?'':'none'});
s.querySelectorAll('.marks a,.names text').forEach(function(e){var q=e.dataset.since;
e.style.display=all||q&&q<=y?'':'none'})})
})(document)`

/** Stands after the picture that it works on. */
export function NetworkScript() {
  return (
    <script
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
      dangerouslySetInnerHTML={{ __html: NETWORK_SCRIPT }}
    />
  )
}
