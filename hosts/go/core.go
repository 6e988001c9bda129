package pluresdb

import (
	"context"
	_ "embed"
	"fmt"
	goruntime "runtime"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

//go:embed core.wasm
var coreModule []byte

//go:embed json.wasm
var jsonModule []byte

// envModule exports the memory that both modules import: 65,536 shared pages, in the module's binary form.
var envModule = []byte{
	0, 'a', 's', 'm', 1, 0, 0, 0,
	5, 8, 1, 3, 0x80, 0x80, 4, 0x80, 0x80, 4,
	7, 10, 1, 6, 'm', 'e', 'm', 'o', 'r', 'y', 2, 0,
}

// compiled keeps the machine code of both modules, for all connections of the process.
var compiled = sync.OnceValue(wazero.NewCompilationCache)

// core is both modules over one memory. It has no state: that is all in the memory.
type core struct {
	runtime wazero.Runtime
	core    api.Module
	json    api.Module
}

// mapped gives the runtime a memory that is there already.
type mapped struct{ bytes []byte }

func (m mapped) Allocate(_, _ uint64) experimental.LinearMemory { return m }
func (m mapped) Reallocate(size uint64) []byte                  { return m.bytes[:size] }
func (m mapped) Free()                                          {}

func newCore(m *memory, withJSON bool) (*core, error) {
	if goruntime.GOARCH != "amd64" {
		return nil, fail(ErrUnsupportedPlatform, "This client reads pages on x86-64 only, not on %s. Nothing is connected.",
			goruntime.GOARCH)
	}
	ctx := context.Background()
	features := api.CoreFeaturesV2 | experimental.CoreFeaturesThreads
	config := wazero.NewRuntimeConfig().WithCoreFeatures(features).WithCompilationCache(compiled())
	runtime := wazero.NewRuntimeWithConfig(ctx, config)
	made := &core{runtime: runtime}
	withMemory := experimental.WithMemoryAllocator(ctx, mapped{m.bytes})
	_, err := runtime.InstantiateWithConfig(withMemory, envModule, wazero.NewModuleConfig().WithName("env"))
	if err == nil {
		made.core, err = runtime.InstantiateWithConfig(ctx, coreModule, wazero.NewModuleConfig().WithName("core"))
	}
	if err == nil && withJSON {
		made.json, err = runtime.InstantiateWithConfig(ctx, jsonModule, wazero.NewModuleConfig().WithName("json"))
	}
	if err != nil {
		_ = runtime.Close(ctx)
		return nil, caused(ErrUnsupportedPlatform, err, "The core cannot be run. Nothing is connected.")
	}
	return made, nil
}

func (c *core) close() { _ = c.runtime.Close(context.Background()) }

// export is a function of the core for one thread at a time.
type export struct {
	function api.Function
	stack    [10]uint64
}

func (c *core) export(name string) *export {
	for _, module := range []api.Module{c.core, c.json} {
		if module == nil {
			continue
		}
		if function := module.ExportedFunction(name); function != nil {
			return &export{function: function}
		}
	}
	panic(fmt.Sprintf("the core has no %s", name))
}

// call runs it. Parameters and result are words; an f64 is given by its bits.
func (e *export) call(arguments ...uint64) uint32 {
	copy(e.stack[:], arguments)
	if err := e.function.CallWithStack(context.Background(), e.stack[:]); err != nil {
		// The core does not trap, whatever the pages contain.
		panic(err)
	}
	return uint32(e.stack[0])
}

// call2 is call for what each read does.
func (e *export) call2(first, second uint64) uint32 {
	e.stack[0], e.stack[1] = first, second
	if err := e.function.CallWithStack(context.Background(), e.stack[:2]); err != nil {
		panic(err)
	}
	return uint32(e.stack[0])
}
