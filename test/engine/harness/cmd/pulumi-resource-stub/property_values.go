// Reading property values, and writing them for the log.

package main

import (
	"fmt"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
)

// plain turns property values into JSON-able ones, with markers for unknowns and secrets.
func plain(v resource.PropertyValue) any {
	switch {
	case v.IsComputed():
		return "<unknown>"
	case v.IsOutput():
		o := v.OutputValue()
		if !o.Known {
			return "<unknown>"
		}
		if o.Secret {
			return map[string]any{"<secret>": plain(o.Element)}
		}
		return plain(o.Element)
	case v.IsSecret():
		return map[string]any{"<secret>": plain(v.SecretValue().Element)}
	case v.IsObject():
		return plainMap(v.ObjectValue())
	case v.IsArray():
		a := []any{}
		for _, e := range v.ArrayValue() {
			a = append(a, plain(e))
		}
		return a
	case v.IsAsset():
		return map[string]any{"<asset>": v.AssetValue().Path}
	case v.IsArchive():
		return map[string]any{"<archive>": v.ArchiveValue().Path}
	case v.IsResourceReference():
		return map[string]any{"<resource>": string(v.ResourceReferenceValue().URN)}
	}
	return v.V
}

func plainMap(m resource.PropertyMap) map[string]any {
	o := map[string]any{}
	for k, v := range m {
		o[string(k)] = plain(v)
	}
	return o
}

func bare(v resource.PropertyValue) resource.PropertyValue { // strips secret/known-output wrappers
	for {
		switch {
		case v.IsSecret():
			v = v.SecretValue().Element
		case v.IsOutput() && v.OutputValue().Known:
			v = v.OutputValue().Element
		default:
			return v
		}
	}
}

func str(m resource.PropertyMap, key string) string {
	if v, ok := m[resource.PropertyKey(key)]; ok {
		if b := bare(v); b.IsString() {
			return b.StringValue()
		}
	}
	return ""
}

func has(m resource.PropertyMap, key string) bool {
	v, ok := m[resource.PropertyKey(key)]
	return ok && !v.IsNull()
}

func strs(v any) []string {
	var out []string
	if l, ok := v.([]any); ok {
		for _, e := range l {
			out = append(out, fmt.Sprint(e))
		}
	}
	return out
}

func contains(l []string, s string) bool {
	for _, x := range l {
		if x == s {
			return true
		}
	}
	return false
}

func anyPrefix(d drift, p string) bool {
	for k := range d.Set {
		if strings.HasPrefix(k, p+".") || strings.HasPrefix(k, p+"[") {
			return true
		}
	}
	for _, k := range d.Unset {
		if k == p || strings.HasPrefix(k, p+".") || strings.HasPrefix(k, p+"[") {
			return true
		}
	}
	return false
}

func deep(m resource.PropertyMap) resource.PropertyMap {
	var val func(v resource.PropertyValue) resource.PropertyValue
	val = func(v resource.PropertyValue) resource.PropertyValue {
		switch {
		case v.IsObject():
			return resource.NewObjectProperty(deep(v.ObjectValue()))
		case v.IsArray():
			a := []resource.PropertyValue{}
			for _, e := range v.ArrayValue() {
				a = append(a, val(e))
			}
			return resource.NewArrayProperty(a)
		case v.IsSecret():
			return resource.MakeSecret(val(v.SecretValue().Element))
		}
		return v
	}
	o := resource.PropertyMap{}
	for k, v := range m {
		o[k] = val(v)
	}
	return o
}
