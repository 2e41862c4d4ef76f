/** One vertex a dot. Those of the other pass are moved out of sight. */
const vertex = `#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in int group;
layout(location = 2) in uint strong;
uniform vec3 view;      // scale, offset x, offset y in device pixels
uniform vec2 size;      // device pixels
uniform float radius;   // device pixels
uniform uint pass_;
uniform vec2 opacity;   // of dots in a group, of dots in none
uniform sampler2D palette;
out vec4 ink;
out float reach;
void main() {
  vec2 at = (place * view.x + view.yz) / size * 2.0 - 1.0;
  gl_Position = strong == pass_ ? vec4(at.x, -at.y, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
  reach = radius + 0.5;
  gl_PointSize = reach * 2.0;
  ink = vec4(texelFetch(palette, ivec2(group + 1, 0), 0).rgb, group < 0 ? opacity.y : opacity.x);
}`

/** A disc with soft edges. */
const fragment = `#version 300 es
precision mediump float;
in vec4 ink;
in float reach;
out vec4 colour;
void main() {
  float away = length(gl_PointCoord - 0.5) * reach * 2.0;
  colour = vec4(ink.rgb, ink.a * clamp(reach - away, 0.0, 1.0));
}`

/** Null where the card refuses the shaders. */
export function dotProgram(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind)
    if (!shader) return null
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    gl.deleteShader(shader)
  }
  gl.linkProgram(program)
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null
}
